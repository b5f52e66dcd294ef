import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon';

/** An icon of the interface from @mdi/js. Decorative: the control that holds it carries the name. */
export function MdiIcon({ path, ...rest }: SvgIconProps & { readonly path: string }) {
  return (
    <SvgIcon fontSize="small" {...rest}>
      <path d={path} />
    </SvgIcon>
  );
}
